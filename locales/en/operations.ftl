### How the bot is, its dead letters, and who looked at a community's unpublished data

## How the bot is

operations-entry = 🩺 How the bot is
# $date
operations-title =
    <b>How the bot is</b>
    { $date }
operations-well = ✅ All is well.
operations-worry = ⚠️ Please take note:
concern-no-process = The bot is not running.
concern-no-leader = No messages are being sent, and no reminders go out.
concern-silent = One of the programs has stopped answering. The others are running.
# $time
concern-queue-old = Messages are late. The longest wait: { $time }
# $n
concern-unknown = Messages of today that may or may not have arrived: { $n }
# $n
concern-letters = Messages to the bot that it could not deal with: { $n }
concern-backup-never = There has never been a backup. Tell your technical staff.
# $date
concern-backup-old = The backup is out of date. The last one: { $date }
# $size
concern-disk-low = The disk is nearly full. Left: { $size }

operations-processes = <b>The program</b>
# $date
operations-one = Running. Started: { $date }
# $name, $date
operations-runs = { $name }: running. Started: { $date }
# $name, $date
operations-leads = { $name }: running, and sends the messages. Started: { $date }
# $name, $date
operations-silent = { $name }: does not answer. Last heard of: { $date }
# $seconds
operations-speed = In the last minute 95 of 100 answers were ready within { $seconds } s.

operations-queue = <b>Messages in the queue</b>
# $n
operations-waiting = Waiting: { $n }
# $time
operations-oldest = The longest wait: { $time }
# $sent, $failed, $unknown
operations-today = Today arrived: { $sent } · did not arrive: { $failed } · not known: { $unknown }
# $n
reason-not-meant = no longer hold the role: { $n }
# $n
reason-no-words = changed to a language without a text: { $n }
# $n
reason-muted = asked not to get these: { $n }
# $n
reason-held-back = sending was stopped: { $n }
# $n
reason-blocked = blocked the bot: { $n }
# $n
reason-gone = account is gone: { $n }
# $n
reason-never-began = never opened the bot: { $n }
# $n
reason-not-made = could not be prepared: { $n }
# $n
reason-stopped = the bot stopped while sending: { $n }
# $n
reason-no-answer = no answer from Telegram: { $n }
# $n
reason-too-many = Telegram asked to wait: { $n }
# $n
reason-refused = refused by Telegram: { $n }
# $n
reason-other = another reason: { $n }

operations-store = <b>Stored data</b>
operations-no-backup = Backup: none
# $date
operations-backup = Last backup: { $date }
# $size
operations-size = Database: { $size }
# $free
operations-disk = Free on the disk: { $free }

operations-slow = <b>What takes the most time</b>
# $area, $deed, $mean, $longest, $n
operations-slow-line = { $area }, { $deed }: { $mean } ms on average, { $longest } ms at the longest, times: { $n }
operations-reading = reading
operations-writing = writing
area-people = people
area-drafts = questionnaires being filled in
area-answers = indicators
area-problems = problems
area-deliveries = messages
area-notices = consultations
area-proposals = proposals about indicators
area-rest = everything else

operations-refresh = 🔄 Refresh
# $n
operations-letters = 📭 Not dealt with: { $n }

# $n
span-minutes = { $n } min
# $n
span-hours = { $n } h
# $n
span-days = { $n } d
# $n
size-gigabytes = { $n } GB
# $n
size-megabytes = { $n } MB

## Dead letters

letters-title =
    <b>Not dealt with</b>
    Because of a fault the bot could not answer these. Who wrote them is shown to nobody.
letters-none = There is nothing that was not dealt with.
# $number, $date, $kind, $reason
letters-line = No. { $number } · { $date } · { $kind } · { $reason }
# $number, $kind
letter-button = No. { $number } · { $kind }
letters-all-again = 🔁 Run all again
letters-asked = It will be run again. Refresh the list in a moment.
letters-gone = This was done before, or is being run right now.
letter-kind-tap = button
letter-kind-command = command
letter-kind-text = text
letter-kind-photo = photo
letter-kind-voice = voice message
letter-kind-document = file
letter-kind-location = location
letter-kind-contact = phone number
letter-kind-other = other
letter-not-understood = the bot does not know such messages
# $code
letter-fault = a fault of the program ({ $code })
# $n
letter-tries = Failed again, times: { $n }
letter-no-words = There is no text.
letter-words-hidden = Only an administrator can see the text.
letter-again-means = If it is run again, the bot answers as if it had just been written.
letter-again = 🔁 Run again
letter-drop = Take off the list
# $number
letter-drop-ask = No. { $number }: why is it taken off the list?
letter-why-outdated = Out of date
letter-why-written-again = The person has written again
letter-why-nonsense = Nothing in it
# $number
letter-dropped = No. { $number } was taken off the list

## Who looked at a community's unpublished data

look-log-entry = 👁 Who looked at the data
# $community
look-log-head =
    <b>{ $community }</b>
    Who looked at unpublished data:
# $date, $who, $what
look-log-line = { $date } · { $who } · { $what }
# $role, $number
look-log-who = { $role }, No. { $number }
look-log-why = No names are kept. The number tells two people of the same role apart.
look-log-xlsx = 📄 Table (xlsx)
look-log-csv = 📄 Table (CSV)
# $community
look-log-caption = { $community }: who looked at unpublished data
look-checking = checking
look-kenesh = the council's page
look-solution = proposed solution
look-difficulty = word of a difficulty
look-sheet = questionnaire as a table
look-paper = questionnaire on paper
look-table = table “who has it in hand”
look-column-at = When
look-column-who = Role
look-column-place = The role's territory
look-column-number = Number
look-column-what = What was looked at
