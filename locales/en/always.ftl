### What is said anywhere: expectations, refusals, failures, help, commands, settings, the report in chat

## Going on, back and away

resumed = We go on where you stopped.
old-button = This button is out of date. The present screen is below.
page-before = ◀️ Previous
page-next = Next ▶️
cancel-ask = Stop? What you wrote about this problem will be deleted.
# of anything but a problem
cancel-ask-other = Stop here? What you have just written will be deleted.
cancel-yes = Yes, delete
cancel-no = No, continue
cancelled = Deleted.
cancel-nothing = There is nothing to cancel.

## What was expected

expected-number = Please write a number now.
expected-text = Please write some text now.
expected-choice = Choose one of the options below.
expected-photo = Please send a photo now.
expected-place = Please write or send the place now.
expected-contact = Please share your number with the button below.

## Outside of any conversation

outside-ask = Raise this as a problem?
outside-no = All right. If you need it: /problem
outside-unknown = We cannot read this. Write, or send a photo or a voice message.
unknown-command = There is no such command. Help: /help
edited-message = Editing a sent message has no effect. Please write it again.
# in groups; $link
only-private = Please write in the private chat, not here: { $link }

## Refusals and failures

# $phone
not-for-this-role = This part is for the aiyl okmotu. If you are its head, ask the Union of LSG for an invitation link: { $phone }
not-allowed = This is not open to you.
our-failure = Something went wrong on our side. What you wrote is kept. Please try again a little later.
database-away = We cannot answer right now. What you wrote is not lost: the answer will come a little later.
too-fast = That is too fast. Please wait a moment.
quiet-period = This is a quiet period: no notices go out to residents. Danger to life: 112

## Help and the menu of commands

# $phone
help = Questions: call the Union of LSG: { $phone }. Danger to life: 112
command-start = Main menu
command-problem = Raise a problem
command-my = My reports
command-near = Problems of my community
command-indicators = Indicators
command-report = Report
command-territory = Change the community
command-language = Change the language
command-notify = Notices
command-privacy = My data and their deletion
command-help = Help
command-cancel = Stop
command-union = The Union's list

## Notices on and off

notify-title = Which notices should come? Tap to change.
# $kind
notify-on = ✅ { $kind }
# $kind
notify-off = ☐ { $kind }
notify-problems = What becomes of my problems
notify-new-problems = New problems

## The report in chat

chat-report-choose = Whose report do you need?
# $community
chat-report-year = { $community }: which year?
chat-report-making = 📄 Making it…
chat-report-failed = The report could not be made. Please try again a little later: /report
# $community, $year
chat-report-empty = { $community }, { $year }: no data yet.
# $community, $year
report-caption = { $community }, { $year }: report

## Tables sent in chat

table-unknown = We do not know this table. You may send the table of indicators or the figures of a state body (xlsx or csv).
table-too-large = The file is too large. Send one under 20 MB.
table-not-fetched = The file could not be fetched. Please send it again.
