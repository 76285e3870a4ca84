### The Union's lists: people to confirm, texts to release, voice messages to write down, reported problems

## The lists

union-title = The Union's list
union-nothing = Nothing is waiting at the moment.
# $n
union-people = People to confirm: { $n }
# $n
union-texts = Texts and photos to release: { $n }
# $n
union-voices = Voice messages to write down: { $n }
# $n
union-flagged = Reported problems: { $n }
union-done-before = This has been settled already.

## People to confirm

union-people-title = Whom do we confirm?
# $role, $community, $phone, $date
union-person =
    Role: { $role }
    Community: { $community }
    Number: { $phone }
    Opened the link: { $date }
# $section
union-person-section = Section: { $section }
union-confirm = Confirm
union-refuse = Refuse
# $role, $community
union-refuse-ask = { $role }, { $community }: refuse? The role is taken from this person.
# $role, $community
union-confirmed = ✅ Confirmed: { $role }, { $community }
# $role, $community
union-refused = Refused: { $role }, { $community }

## Texts and photos to release

union-texts-title = Texts for neighbours and the report:
union-release-ask = Any names, numbers, faces? If so, withhold it or edit it first.
union-release = Release
union-release-text = Release the text only
union-release-edited = Edit and release
union-withhold = Withhold
union-edit-ask = Write the text to be shown. Do not change its meaning: only take out names and numbers.
# $number
union-released = ✅ { $number }: released
# $number
union-withheld = { $number }: withheld

## Voice messages to write down

union-voices-title = Voice messages:
# $number
union-voice-ask = { $number }: listen and write the text. Leave out names and numbers.
union-voice-empty = Nothing can be heard
# $number
union-written-down = ✅ { $number }: the text is saved. The aiyl okmotu will see it.

## Reported problems

union-flagged-title = Reported problems:
union-flagged-ask = This problem was reported. Keep showing it to neighbours?
union-hide = Hide
union-keep = Keep
# $number
union-kept = ✅ { $number }: kept
