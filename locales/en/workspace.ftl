### Who has it in hand: the Union's workspace, a community's page, people, deadlines, answers by phone, who looked

## The levels

workspace-title = 📋 Who has it in hand
# $place, $year, $date, $expected, $received, $ontime, $accepted: numbers of communities
workspace-level =
    <b>{ $place }</b>
    { $year } · due: { $date }
    Expected: { $expected }
    Received: { $received }
    Received on time: { $ontime }
    Accepted: { $accepted }
# $place, $expected, $received, $ontime, $accepted
workspace-line =
    <b>{ $place }</b>
    expected { $expected } · received { $received } · on time { $ontime } · accepted { $accepted }
workspace-legend =
    ✅ accepted · 🟢 received · 🟡 late · ↩️ questions asked · ⬜ not received
    The number beside a name: how many core questions have an answer.
workspace-table = 📄 Table (xlsx)
# $community, $year
completeness-caption = { $community }, { $year }: who has it in hand

## A community

# $community, $year
workspace-community =
    <b>{ $community }</b>
    Indicators of { $year }
workspace-state-missing = ⬜ Not received
# $date
workspace-state-received = 🟢 Received on time: { $date }
# $date
workspace-state-late = 🟡 Received late: { $date }
# $date
workspace-state-returned = ↩️ Received: { $date }. Questions of the Union wait for an answer.
# $date
workspace-state-accepted = ✅ Accepted. Last received: { $date }
# $answered, $asked
workspace-answered = Core questions answered: { $answered } / { $asked }
# $date
workspace-due = Due: { $date }
# $date
workspace-extended = Deadline extended: { $date }
# $n
workspace-returns = Questions that wait for an answer: { $n }
# $reason
workspace-unconfirmed = ⚠️ By phone, not confirmed by the head. Reason: { $reason }
# $communities
workspace-former = Former communities sent too, not counted apart: { $communities }
# $done, $total
workspace-draft = Being filled in: { $done } / { $total }
# $n, $role, $confirmed, $date: last seen
workspace-person = { $n }. { $role } · { $confirmed } · last seen: { $date }
workspace-confirmed = confirmed
workspace-waits = not confirmed yet
workspace-unreachable = has blocked the bot
workspace-nobody = Nobody is responsible yet.
# $role, $date
workspace-link-waits = 🔗 Link not accepted yet: { $role }. Until: { $date }
# $community
workspace-dissolved = This community has become part of another and is not expected by itself. Now: { $community }
workspace-not-expected = No answer is expected from here.
workspace-closed = Answers are not being collected now.
workspace-remind = 🔔 Remind
workspace-extend = Extend deadline
workspace-enter = ☎️ By phone
workspace-people = 👤 People

## Reminding by hand

nudge-sent = 🔔 Reminder sent
nudge-nobody = There is nobody to remind. Appoint a head first.
nudge-today-already = Reminded today already. Once a day at most.
nudge-scheduled-today = They were sent the scheduled reminder today. Once a day is allowed.
nudge-nothing-owed = Everything has come from here.
# $community, $n, $minutes, $date
notice-nudge =
    🔔 { $community }
    A reminder from the Union of LSG. Questions left: { $n } · about { $minutes } min · due: { $date }
# $community, $date
notice-nudge-send =
    🔔 { $community }
    A reminder from the Union of LSG: the indicators are filled in, please check and send them. Due: { $date }

## A later deadline

# $community, $date, $latest
extension-until =
    <b>{ $community }</b>
    Due now: { $date }
    Until which day? Choose or write it, for example: 15.04.2027
    At the latest: { $latest }
# $community
extension-why =
    <b>{ $community }</b>
    Why is the deadline extended? Write it in one sentence.
# $community, $date, $reason
extension-review =
    <b>{ $community }</b>
    New deadline: { $date }
    Reason: { $reason }
extension-give = Extend
extension-given = ✅ Deadline extended, the office was told
extension-no-day = There is no such day. Write it like this: 15.04.2027
# $date
extension-past = That day has passed. Today: { $date }
# $date
extension-not-later = It must be after the present deadline: { $date }
# $date
extension-too-late = Too late: checking will have ended. At the latest: { $date }
# $date: the next day that takes a deadline
extension-no-deadline = No deadline falls on that day: a weekend, a holiday or a quiet period. The next that will do: { $date }
# $community, $date
notice-extended =
    { $community }: the deadline for the indicators was extended.
    New deadline: { $date }

## People

# $community
people-title =
    <b>{ $community }</b>
    People and links
# $role
people-appoint = ➕ Appoint: { $role }
people-hand-over = Hand over to a new head
# $role
people-end = End role: { $role }
# $role
people-withdraw = Withdraw link: { $role }
people-has-head = There is a head here. If there is a new one, tap “Hand over to a new head”.
# $role, $community
people-hand-over-ask =
    { $role }, { $community }: hand over to somebody new?
    The former holder loses access, a link is made for the new one. Everything filled in stays with the community.
people-hand-over-yes = Hand over
# $role, $community
people-end-ask =
    { $role }, { $community }: end this role?
    Everything filled in stays with the community.
people-end-yes = End role
people-ended = Role ended
people-withdrawn = Link withdrawn
# $role, $community: to be forwarded
people-letter =
    Hello! The Union of LSG invites you to “El Ünü”.
    Role: { $role }
    Community: { $community }
    Only one person can open the link below; it works for 14 days. Do not pass it on.
# $role, $community, $phone
notice-role-ended =
    Your access in this role has ended.
    Role: { $role }
    Community: { $community }
    Everything filled in stays with the community. Questions: call { $phone }

## Answers by phone

phone-own-office = You answer for this community yourself: /indicators
phone-kept = Saved
phone-finish = Give to the head to confirm
phone-unfinished = Some questions have no answer, or answers do not fit together.
phone-nothing = Nothing was entered by phone.
phone-given = ✅ Given to the head to confirm
# $community
phone-no-head =
    { $community }: the head is not on Telegram and cannot confirm.
    You may send it without confirmation. It will be marked “by phone, not confirmed by the head”.
phone-send-unheard = Send without confirmation
phone-head-there = It cannot be sent without confirmation now.
# $community
unheard-why =
    <b>{ $community }</b>
    Why is it sent without the head's confirmation? Write it in one sentence.
# $community, $n, $reason
unheard-review =
    <b>{ $community }</b>
    Answers entered by phone: { $n }
    Not confirmed by the head. Reason: { $reason }
    Send it?
# $number
unheard-sent = ✅ Sent. Number: { $number }
# $community, $n
notice-entered =
    { $community }
    The Union of LSG has entered what you said by phone. Answers: { $n }
    Please look and confirm. Nobody entered your opinion: you may add it yourself.
entered-look = Look
entered-confirm = ✅ Confirm and send
entered-title = <b>What you said and the Union of LSG entered</b>
# $name, $value
entered-line = • { $name }: { $value }
entered-ask = Is everything right?
entered-before = These answers were sent already.
entered-changed = The answers have changed since. Please look again.

## Who looked

looks-title = Who looked at our data
# $community
looks-head =
    <b>{ $community }</b>
    Who looked at unpublished data:
# $date, $who, $what
looks-line = { $date } · { $who } · { $what }
looks-none = Nobody has looked yet.
looks-why = No names are kept, only the role is shown.
look-somebody = resident
look-state = the community's page
look-phone-entry = entry by phone
look-paper-entry = entry of a paper form
look-problem = problem
look-report = report
look-other = the community's data

## The table

column-code = Code
column-region = Region
column-district = District
column-community = Community or city
column-expected = Expected
column-received = Received
column-ontime = Received on time
column-accepted = Accepted
column-answered = Core questions answered
column-asked = Core questions
column-deadline = Due
column-extended = Deadline extended
column-first = First received
column-last = Last received
column-returns = Questions waiting
column-people = People
column-seen = Last seen
column-unconfirmed = Not confirmed by the head: reason
column-former = Former communities

## Invitations on paper

invitation-paper-title = El Ünü: invitations
invitation-paper-head = El Ünü · Invitation
invitation-paper-trial = Trial year: the official procedure of the report is not approved yet.
invitation-paper-invented = Sample: all data is invented.
# $role
invitation-paper-for = For: { $role }
# $year
invitation-paper-what = Through “El Ünü” villages and towns tell the President every year how they live. The indicators of { $year } are filled in on a phone, in a Telegram bot. You may stop anywhere: nothing is lost. It is organised by the Union of LSG, which is not a state body.
invitation-paper-step-open = Point your phone's camera at the QR code and open the link in Telegram.
invitation-paper-step-consent = Choose a language, read the terms and tap “I agree”.
invitation-paper-step-phone = If the role is right, tap “Yes, this is me” and share your own number. Only the Union of LSG will see it.
invitation-paper-step-confirm = You can start at once. Sending opens after the Union of LSG has confirmed you.
invitation-paper-scan = The QR code opens the link. It is printed below, too.
# $date
invitation-paper-until = Works for 14 days. Until: { $date }
invitation-paper-once = Only one person can open it: do not pass it on or send a photo of it.
# $phone
invitation-paper-call = Questions: call the Union of LSG, { $phone }
