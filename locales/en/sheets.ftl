### The questionnaire outside the chat: a table (xlsx), a paper form, a table that came back

## How an answer came, and the main buttons

way-paper = From the paper form
way-phone = By phone
sheet-as-table = As a table (xlsx)
paper-as-form = Paper form (PDF)
# $community, $year
sheet-caption =
    { $community }, { $year }: table of indicators.
    Fill in the yellow cells and send the file back to this chat. You need not fill in everything.
# $community, $year
paper-caption =
    { $community }, { $year }: paper form.
    Print it and fill it in by hand. To enter the answers, open the QR code on it.

## The table

sheet-questions = Questions
sheet-how-title = How to fill it in
sheet-column-number = No.
sheet-column-section = Section
sheet-column-code = Code
sheet-column-question = Question
sheet-column-measure = Unit, as of when
# $year: last year
sheet-column-previous = In { $year }
sheet-column-figure = The state body's figure
sheet-column-answer = Answer
sheet-column-skip = Reason for skipping
sheet-column-comment = Explanation
# $community, $above: district or region, $year
sheet-title = { $community } ({ $above }) · indicators for { $year }
# $date
sheet-lead = Fill in the yellow cells. Due by { $date }. When it is ready, send the file back to the Telegram chat.
sheet-no-opinions = Questions about personal opinion are not here: they are asked in the chat only.
sheet-choose = Choose from the list.
# $phone
sheet-how =
    1. Fill in the yellow cells only: “Answer”, “Reason for skipping”, “Explanation”. The rest is locked.
    2. Write numbers without units: 1245 or 3.2. Money is in som.
    3. No data: leave the answer empty and choose a reason in the list “Reason for skipping”.
    4. If a number is unusual, write the reason in one sentence under “Explanation”.
    5. Point at a question to see what to count.
    6. You need not fill in everything. An empty cell changes nothing.
    7. Use no formulas and no macros, and merge no cells.
    8. Save the file as xlsx and send it back to the Telegram chat. You will see what changes, and confirm it.
    9. Questions about personal opinion are not in the table, because others may see the file. They are asked in the chat only.
    Questions? The Union of LSG: { $phone }

## The table came back: when the file is not accepted

sheet-file-macros = This file holds macros, so we do not open it. Save the table as xlsx without macros and send it again.
sheet-file-too-large = This table is too large inside. Take a new one and fill that in: /indicators
sheet-file-broken = This table is damaged and cannot be read. Take a new one and fill that in: /indicators
sheet-file-layout = This table has no sheet of questions, or its columns were changed. Take a new one and fill that in: /indicators
sheet-file-too-many-rows = This table has too many rows. Take a new one and fill that in: /indicators
# $community, $phone
sheet-other-community = This table is another community's: { $community }. You cannot answer in its name. Questions: { $phone }
# $community, $phone
sheet-assistant = This table belongs to { $community }. Its own office has to send it. Questions: { $phone }
# $year, $current_year
sheet-other-year = This table is for another year: { $year }. We are asking about { $current_year }. Take a new one: /indicators
sheet-older-set = The questions have changed since this table was made. Take a new one: /indicators. What you answered in the chat is kept.
sheet-gone = This table is settled already, or out of date. If you need to, send the file again.
sheet-dropped = The table was not taken over. Nothing has changed.
sheet-moved = Answers have changed meanwhile. Please look again.

## The table came back: what would change

# $n
sheet-read = <b>The table was read. Changes: { $n }</b>
sheet-nothing-new = Nothing new: the table and the chat say the same.
# $name, $value
sheet-new = { $name }: { $value }
# $name, $value
sheet-same = { $name }: { $value }
# $name, $was, $value
sheet-changed = { $name }: { $was } → { $value }
# $comment
sheet-comment = 💬 { $comment }
# $n
sheet-more = …and more: { $n }
sheet-open = ⚠️ Please confirm. Without that these rows are left out:
# $n, $name, $value
sheet-doubt = { $n }. { $name }: which one? { $value }
# $n, $name, $value
sheet-unusual = { $n }. { $name }: { $value }. An unusual number, is it right?
# $n, $name, $value, $was
sheet-newer = { $n }. { $name }: answered later in the chat: { $was }. In the table: { $value }
# $n
sheet-left = Left out, as you chose: { $n }
sheet-refused = ❌ Rows that are not taken over:
# $row, $name, $why
sheet-refused-row = Row { $row }, { $name }: { $why }
# $n
sheet-take = Take over: { $n }
sheet-leave = Leave out
# $n
sheet-taken = ✅ Taken over from the table: { $n }
# $n
sheet-still-open = Questions without an answer: { $n }

## Why a row is not taken over

sheet-unknown-code = There is no question with this code.
# $rows
sheet-two-rows = This code stands in several rows: { $rows }. Leave only one.
sheet-not-yours = This section was not given to you.
sheet-both = There is an answer and a reason for skipping. Leave only one.
sheet-skip-unknown = Choose the reason for skipping from the list.
sheet-comment-alone = There is an explanation but no answer.
sheet-formula = There is a formula. Write the number itself instead.
sheet-error = There is an error in the cell. Write the number again.
sheet-date = There is a date instead of a number: the program made a date of it. Write the number again, for example: 3.2.
sheet-other = We could not read this. Please write it again.
sheet-merged = The cells are merged. Unmerge them and write it again.

## The paper form

# $community, $year
paper-title = { $community }, { $year }: paper form
# $year
paper-head = Indicators for { $year } · paper form
# $phone
paper-phone = Union of LSG: { $phone }
# $above: district or region, $date
paper-lead =
    { $above }. Due by { $date }.
    Write one digit in a box, the last one in the box on the right. Where there is a choice, put a ✓. If there is no answer, tick the reason.
    Questions about personal opinion are not here: they are asked in the chat only. To enter the answers, open the QR code.
# $value
paper-figure = The state body's figure: { $value }
paper-skip = Skipped:
paper-comment = Explanation:
paper-date = Date:
paper-signature = Signature of the head:
paper-stranger = This is the code of a paper form for the Annual Report to the President. Only the community's office or the Union of LSG can enter it.
# $year, $current_year
paper-other-year = This paper form is for another year: { $year }. We are asking about { $current_year }.
# $community, $year
paper-opened =
    📝 <b>{ $community }</b>, { $year }: paper form
    Enter what is written on it. Every answer is marked “from the paper form”.
    Personal opinions are not on paper: the head writes them in the chat.
paper-enter = Enter it

## For the Union

handout-button = Table or paper form for a community
# $community
handout-which = { $community }: what do you need?
# $language
handout-table = Table (xlsx) · { $language }
# $language
handout-paper = Paper form (PDF) · { $language }
handout-not-yours = This community is not in your charge.
