### The yearly indicators: start, questions, doubts, review, sending

## The start and the sections

# $year, $total, $minutes, $date
questionnaire-start =
    📋 { $year }-жыл үчүн көрсөткүчтөр
    Суроолор: { $total } · болжол менен { $minutes } мүнөт · мөөнөтү: { $date }
    Каалаган жерден токтотсоңуз болот: эч нерсе жоголбойт.
# $done, $total
questionnaire-so-far = Толтурулганы: { $done } / { $total }
# $number
questionnaire-sent-before = ✅ Жөнөтүлгөн. Номери: <code>{ $number }</code>. Оңдосоңуз болот.
questionnaire-begin = Баштоо
questionnaire-sections = Бөлүмдөр
questionnaire-sections-ask = Бөлүмдү тандаңыз:
# the questions beyond the core set
questionnaire-rest = ➕ Убактыңыз болсо: калган суроолор
questionnaire-choose-office = Кайсы аймак үчүн толтурасыз?
# $done, $total
questionnaire-paused = ⏸ Сакталды: { $done } / { $total }. Улантуу: /indicators
pause = Тыныгуу
# $section, $done, $total
section-so-far =
    <b>{ $section }</b>
    Толтурулганы: { $done } / { $total }
section-fill = Толтуруу
section-give = Кызматкерге берүү
# $section, $link
section-link =
    «{ $section }» бөлүмүн кызматкериңиз толтурсун десеңиз, ушул шилтемени ага жибериңиз. Бир гана киши ачат, 14 күн иштейт. Жөнөтүүнү өзүңүз басасыз.
    { $link }
# $section, $next, $n
section-done = ✅ «{ $section }» бүттү. Кийинкиси: «{ $next }», суроолор: { $n }

## A question

# $year
question-during-year = { $year }-жыл ичинде
# $year: last year, $value
question-previous = { $year }-жылы: { $value }
# $year: last year
question-no-previous = { $year }-жылы: жооп жок
# $value
question-no-change = Өзгөргөн жок: { $value }
# $value
question-given-now = Сиздин жообуңуз: { $value }
question-keep = Ушул жооп калсын
# $body, $value
question-body-figure = { $body } берген сан: { $value }
question-body-agree = Сиздин маалымат менен дал келеби?
figure-differs = Бизде башкача
figure-yours = Өзүңүздөрдө канча экенин жазыңыз.
would-not-say = Айткым келбейт
opinions-notice =
    Эми Сиздин пикириңиз керек.
    Жообуңуз аймагыңыздын аты менен эч жерде көрсөтүлбөйт: облус боюнча гана, башкаларга кошулуп эсептелет. Аны аким да, министрлик да көрбөйт.

## An answer echoed

# $name, $value
echo = ✅ { $name }: { $value }
# $name, $value, $year: last year, $previous
echo-with-previous = ✅ { $name }: { $value } ({ $year }-жылы: { $previous })
# $name
echo-skipped = ↪️ { $name }: өткөрүп жиберилди
skip-why = Эмне үчүн өткөрөсүз?

## What cannot be taken as it is

# $text
two-readings = «{ $text }» — кайсынысы?
# $value
two-readings-more = { $value } (миңден ашык)
# $value
two-readings-less = { $value } (миңге жетпейт)
som-or-thousand = Муну сом менен жаздыңызбы же миң сом мененби?
# $value
money-som = { $value } сом
# $value, $min, $max
out-of-range = { $value } туура эмес окшойт. Көбүнчө { $min }–{ $max } болот. Текшерип, кайра жазыңыз.
right-because = Туура, себебин жазам
# $body, $value
reason-figure = { $body }: { $value }. Сиздин сан башкача, ошондуктан себебин сурайбыз.
reason-ask = Себебин бир сүйлөм менен жазыңыз. Мисалы: «2026-жылы эки айыл кошулду».
reason-too-short = Себебин бир сүйлөм менен жазыңыз.
not-a-number = Сан жазыңыз, мисалы: 1245. Маалымат жок болсо, өткөрүп жибериңиз.
two-numbers = Бир эле сан жазыңыз, мисалы: 1245.
negative = Сан нөлдөн кем болбошу керек. Кайра жазыңыз.
not-whole = Бүтүн сан керек, үтүрсүз. Кайра жазыңыз.
over-hundred = Пайыз жүздөн ашпайт. Кайра жазыңыз.
too-long = Бул сан өтө узун. Текшерип, кайра жазыңыз.
# $most
text-too-long = Текст өтө узун: эң көбү { $most } белги. Кыскартып жазыңыз.

## An answer to a question that is no longer the one on the screen

# $text, $question
stale-typed-answer = «{ $text }» — бул «{ $question }» деген суроогобу?
yes = Ооба
no = Жок

## The review

# $done, $total
review-title = Текшерүү · жооптор: { $done } / { $total }
review-mend = Оңдоңуз же себебин жазыңыз.
# $n
review-mend-one = { $n } — Оңдоо
# $n
review-explain-one = { $n } — Себебин жазуу
# $n
review-more = Дагы карай турган жерлер: { $n }
# $n
review-later = Кийинкиге калтырылган суроолор: { $n }
review-to-later = Калтырылгандарга өтүү
review-head-sends = Жөнөтүүнү башчы өзү басат.
# $what, $other: each a name with its value
finding-more = { $what } көп, { $other } аз болуп калды.
# $what, $ratio, $year: last year
finding-grew = { $what }: { $year }-жылга караганда { $ratio } эсе көп.
# $what, $ratio, $year: last year
finding-fell = { $what }: { $year }-жылга караганда { $ratio } эсе аз.
# $what
finding-range = { $what }: адаттагыдан башкача.
# $what, $year: last year, $previous: its value
finding-changed = { $what }: { $year }-жылы { $previous } болчу.
# $all: names with values
finding-apart = Бири-бирине дал келбейт: { $all }.

## Sending

send-ask = Жөнөтөбүзбү? Кийин да оңдосоңуз болот, бардык өзгөртүүлөр сакталып турат.
# $phone
send-waits-for-union = Баары сакталды. Жөнөтүүнү ЖӨБ союзу Сизди ырастагандан кийин ачат. Суроо болсо, чалыңыз: { $phone }
# $community, $year, $number, $date, $done, $skipped
receipt-questionnaire =
    ✅ Кабыл алдык. Рахмат!
    { $community }, { $year }-жыл
    Номери: <code>{ $number }</code> · { $date }
    Жооптор: { $done }, өткөрүлгөнү: { $skipped }
    ЖӨБ союзу текшерет. Суроо болсо, ушул жерге жазабыз.
community-report = Аймактын баяндамасы (PDF)
correct = Оңдоо
