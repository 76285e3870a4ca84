### A notice as its reader gets it, what is open for them, and the public log

## The message

# $who
consult-asks = 📣 { $who } asks for your opinion
# $who
consult-tells = 📣 { $who } lets you know
# $territory
consult-partner = Partner organisation ({ $territory })
consult-danger = 🆘 Danger to life! If you need help, call 112.
consult-corrects = ✏️ There was a mistake in an earlier message. This is right:
consult-other-language-ky = (There is no text in your language; this is Kyrgyz.)
consult-other-language-ru = (There is no text in your language; this is Russian.)
consult-other-language-en = (There is no text in your language; this is English.)
# $n, $minutes
consult-questions = Questions: { $n } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
# $date
consult-until = until { $date }
consult-nameless = Your answer is counted without your name.
consult-answer = Answer
consult-more-pdf = More (PDF)
consult-more-picture = See the picture
consult-no-file = The file is not there.

## Asked not to get them

consult-mute = Do not send me these
consult-only-proof = This is only a proof: the notice has not gone out, so the button does nothing yet.
consult-muted = 🔕 You will not get these any more. The results of what you took part in still come, and so do warnings of danger to life.
consult-unmute = Send them again
consult-unmuted = 🔔 You will get invitations to consultations again.
notify-consultations = Invitations to consultations

## What is open

consult-open = 📣 Consultations that wait for your opinion:
# $title, $date
consult-one =
    <b>{ $title }</b>
    Until { $date }
consult-answered = ✅ Your answer was received
consult-change = Change my answer
consult-none = No consultation is open for you now. When the next one begins, we shall write here.
consult-invite-again = 🔔 Send invitations again
consult-none-muted = No consultation is open for you now. You turned invitations off, so we will not write when a new one begins.
# $date
consult-none-until = No consultation is open for you now. The next one begins: { $date }
consult-past = 📊 Results of earlier consultations are on the buttons below.
# $title
consult-past-few = “{ $title }”: too few answered to show figures. The button below opens the decision and next steps, if there are any.

## The public log

consult-log = What was sent
consult-log-title = 📜 Who sent what, to how many, and when
consult-log-none = Nothing has been sent yet.
consult-log-few = fewer than 5
# $date, $who, $place, $title, $audience, $n
consult-logged =
    { $date } · { $who }, { $place }
    <b>{ $title }</b>
    { $audience }
    Recipients: { $n }

## Begun and not finished

form-notice = Notice
form-notice-refusal = Refusal to confirm
command-consult = Consultations
