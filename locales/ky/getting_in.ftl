### Getting in: language, purpose, consent, one's place, the main menu, an invitation

## Language and purpose

language-choose = Тилди тандаңыз
language-name = Кыргызча
language-chosen = ✅ Тил: кыргызча
purpose =
    Саламатсызбы! «Эл үнү» аркылуу айылдар менен шаарлар өз абалын жыл сайын Президентке жеткирет.
    Уюштуруучусу — Жергиликтүү өз алдынча башкаруулар союзу (ЖӨБ союзу). Бул мамлекеттик орган эмес.
purpose-trial-year = Бул — сыноо жылы: баяндаманын расмий тартиби бекитиле элек.
invented = ⚠️ Үлгү: маалыматтар ойдон чыгарылган.

## Consent

# $link
consent =
    Жазганыңыз кайда барат?
    • Аны атыңызсыз окушат. Атыңызды сурабайбыз.
    • Айыл өкмөтү Telegram атыңызды да, номериңизди да көрбөйт.
    • Так жай баяндамага чыкпайт.
    • Каалаган убакта өчүрсөңүз болот: /privacy
    Толугураак: { $link }
consent-look = Азырынча карап эле чыгам
consent-given = ✅ Рахмат, макулдугуңуз сакталды.
consent-refused = Макул. Баяндаманы жана ачык көйгөйлөрдү карай берсеңиз болот. Жазгыңыз келсе: /start

## One's place

place-ask =
    Айылыңыздын же шаарыңыздын атын жазыңыз.
    Чет өлкөдө болсоңуз да, өз айылыңызды тандаңыз.
# $query
place-suggestions = «{ $query }» боюнча табылганы:
# a suggestion that was found by its village: $village, $community
place-village = • { $village } — { $community }
place-none-of-these = Булардын бири да эмес
# $query
place-nothing-found = «{ $query }» табылган жок. Башкача жазып көрүңүз же тизмеден тандаңыз.
# $community, $district
place-near =
    📍 Эң жакыны: { $community }, { $district }.
    Ушулбу?
place-choose-another = Башкасын тандайм
place-abroad = Сиз азыр Кыргызстандан тышкары экенсиз. Өз айылыңыздын же шаарыңыздын атын жазыңыз.
# $old, $new
place-merged =
    Мурдагы аталышы: { $old }.
    Азыркысы: { $new }.
    Ушуну тандайсызбы?
place-list-region = Облусту тандаңыз
place-list-district = Районду тандаңыз
place-list-community = Айыл аймагын же шаарды тандаңыз
# $community
place-chosen =
    ✅ Тандалды: { $community }
    Өзгөртүү: /territory

## The main menu

# $community
menu-citizen =
    { $community }
    Эмнеден баштайбыз?
menu-no-place = Эмнеден баштайбыз?
# $community, $year, $done, $total, $date
menu-office =
    { $community }
    { $year }-жылдын көрсөткүчтөрү: { $done } / { $total }. Мөөнөтү: { $date }
# $n
menu-new-problems = Жаңы көйгөйлөр: { $n }
# button of the head
menu-problems = Көйгөйлөр
settings = Эмнени өзгөртөбүз?
settings-language = Тил
settings-territory = Аймак
settings-notify = Билдирмелер
settings-privacy = Маалыматым

## An invitation to a role

# $role, $community
invitation-opened =
    Саламатсызбы! Сизди ЖӨБ союзу чакырат.
    Кызматы: { $role }
    Аймагы: { $community }
    Бул Сизсизби?
# $section, $community
invitation-section =
    Саламатсызбы! Сизден бир бөлүмдү толтуруп берүүнү суранышат.
    Бөлүмү: { $section }
    Аймагы: { $community }
    Бул Сизсизби?
invitation-yes = Ооба, бул мен
invitation-no = Жок, бул мен эмес
invitation-phone = Төмөнкү баскыч менен өз номериңизди жөнөтүңүз. Аны ЖӨБ союзу гана көрөт.
invitation-phone-key = 📱 Номеримди жөнөтүү
invitation-phone-foreign = Бул Сиздин номериңиз эмес. Төмөнкү баскычты басыңыз.
invitation-phone-kept = ✅ Номериңиз сакталды.
# accepted, to be confirmed
invitation-waits = ✅ Рахмат. Толтура берсеңиз болот. Жөнөтүүнү ЖӨБ союзу Сизди ырастагандан кийин ачат.
invitation-section-taken = ✅ Рахмат. Бөлүмдү толтура берсеңиз болот. Жөнөтүүнү башчы өзү басат.
invitation-declined = Макул. Шилтемени жөнөткөн кишиге айтып коюңуз: ал башкага таандык окшойт.
# $phone
link-closed = Бул шилтеменин мөөнөтү өткөн же аны башка бирөө колдонгон. ЖӨБ союзуна чалыңыз: { $phone }
# $phone
link-revoked = Бул шилтеме жокко чыгарылган. ЖӨБ союзуна чалыңыз: { $phone }
# stands where the Union's number would
phone-later = номери кийин билдирилет
