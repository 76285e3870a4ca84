### Figures that bodies supply: loading them, a letter to a body, their section of the report

## A file that is no table we can read; $detail says where

figures-unreadable = The file could not be read: { $why }
figures-file-missing = there is no such file.
figures-file-empty = it is empty.
figures-file-too-large = it is too large (over 20 MB). Please split it.
figures-file-old-excel = it is an old Excel file (.xls) or has a password. Save it as .xlsx or CSV without a password.
figures-file-macros = it holds macros. Save it as .xlsx without macros.
figures-file-unpacks-too-large = it becomes too large when unpacked. Copy the table into a new file.
# $detail
figures-file-not-a-table = it is no table, or it is damaged ({ $detail }). Send an .xlsx or a CSV.
# $detail
figures-file-formula = cell { $detail } holds a formula. Put the values in place of formulas (copy, “paste values”).
# $detail
figures-file-merged = cells { $detail } in the title row are merged. Please unmerge them.
# $detail
figures-file-too-many-rows = there are too many rows (over { $detail }). Please split the file.
figures-file-no-table = no table was found. Its title row needs the territory (code or name) and the indicators, or the columns “indicator” and “value”.
# $detail
figures-file-two-columns = two columns say the same thing: { $detail }. Remove one.

## Why a line cannot be taken; $about is what stands there

figures-refused-no-territory = no territory is given
# $about
figures-refused-unknown-code = there is no such territory code: { $about }
# $about
figures-refused-code-rounded = the spreadsheet rounded the territory code: { $about }. Make the column of codes text
# $about
figures-refused-not-a-community = this is no aiyl aimak and no town (a region, a district or a total): { $about }
# $about
figures-refused-names-differ = the code and the name are of different territories: { $about }
# $about
figures-refused-unknown-territory = the territory was not found: { $about }
# $about
figures-refused-not-there = there is no territory of this name there: { $about }
# $about
figures-refused-ambiguous-territory = several territories have this name: { $about }. Add the district or the code
# $about: a year
figures-refused-dissolved = the territory had no self-government of its own at the end of { $about }
# $about
figures-refused-unknown-indicator = there is no such indicator: { $about }
figures-refused-no-indicator = no indicator is given
# $about
figures-refused-ambiguous-indicator = several indicators have this name: { $about }. Write the code
# $about
figures-refused-unknown-column = this column was not understood and not read: { $about }
# $about
figures-refused-unknown-body = there is no such body: { $about }
figures-refused-no-body = it is not said whose figure this is
# $about
figures-refused-other-body = this is a figure of another body: { $about }
# $about
figures-refused-of-another-body = another body supplies this indicator: { $about }
figures-refused-no-year = no year is given
# $about
figures-refused-not-a-year = this is no year: { $about }
# $about
figures-refused-wrong-year = no figures are taken for such a year: { $about }
# $about
figures-refused-merged = cells are merged: { $about }. Unmerge them and fill each
figures-refused-outside-territory = this territory is outside of what you may supply
# $about
figures-refused-outside-subjects = this indicator is outside of what you may supply: { $about }
# $about
figures-refused-private = this is the head's own opinion, nobody else supplies it: { $about }
# $about
figures-refused-not-numeric = this indicator is not a number: { $about }
# $about
figures-refused-date-for-number = a date stands in place of a number: { $about }
# $about
figures-refused-unclear-nothing = “{ $about }”: zero or no data? Write 0 or leave it empty
# $about
figures-refused-percent-sign = this indicator is not given in percent: { $about }
# $about
figures-refused-two-readings = it may be read in two ways: { $about }. Write thousands without a mark, or add a zero after the decimals (12.3450)
# $about
figures-refused-not-a-number = this is no number: { $about }
# $about
figures-refused-two-numbers = there are two numbers in the cell: { $about }
# $about
figures-refused-negative = the number cannot be below zero: { $about }
# $about
figures-refused-not-whole = a whole number is needed: { $about }
# $about
figures-refused-over-hundred = a percentage cannot be over 100: { $about }
figures-refused-too-long = the number is too long
# $about
figures-refused-two-rows = this value is given twice and differently: { $about }. Keep one

## The file of refused lines

figures-column-line = Line
figures-column-cell = Cell
figures-column-reason = Why it was not taken
figures-column-about = What stands there
figures-column-candidates = Territories it may be
# $n
figures-refused-more = more such lines: { $n }

## Sending a table in chat

# $name
figures-reading = 📄 { $name }: reading…
# $phone
figures-no-body-role = Your role does not say which body you work for. Call the Union: { $phone }
# $name
figures-which-body = 📄 { $name }: whose figures are these?
# $name
figures-which-year = 📄 { $name }: of which year are these figures?
# $year
figures-year = { $year }
figures-expired = This table is no longer at hand. Please send the file again.

## What was understood of a table

# $name
figures-preview = 📄 { $name }: this is how we understood it
figures-shape-long = Shape: one value a row
figures-shape-wide = Shape: a territory a row, an indicator a column
# $sheet
figures-sheet = Sheet: { $sheet }
# $others
figures-other-sheets = Sheets not read: { $others }
# $columns
figures-columns = Columns: { $columns }
# $body
figures-from = Supplied by: { $body }
figures-several-bodies = several bodies
# $years
figures-years = Year: { $years }
# $n
figures-dated = Cells with a date for a year: { $n }. The year of the date was taken.
# $columns
figures-scaled = Columns in thousands or millions were multiplied: { $columns }
# $places, $indicators, $n
figures-counts = Territories: { $places } · indicators: { $indicators } · values: { $n }
# $n
figures-without = Cells without a value: { $n }
# $n
figures-repeated = Equal repetitions: { $n }
# $n, $examples
figures-unusual = ⚠️ Unusual values: { $n } ({ $examples })
# $n
figures-of-others = ⚠️ Values that another body usually supplies: { $n }
# $n
figures-refused = ❌ Cells and lines not taken: { $n }
figures-refused-in-file = The reasons are in the file. You may correct and send them again.
figures-nothing = There is nothing to load.
# $date, $n
figures-known-file = ⚠️ This very file was loaded before: { $date }, no. { $n }. Load it again?
# $n
figures-load = Load: { $n }
# $n
figures-load-again = Load again: { $n }
# $name
figures-cancelled = { $name }: not loaded. Nothing has changed.
# $number, $n, $body, $name
figures-loaded =
    ✅ Loaded. No. { $number }
    { $body } · values: { $n } · { $name }
    The communities will see these figures in their questionnaire and say whether they agree.

## The list of loads

figures-list = Figures of bodies
figures-list-title = Loaded files (the latest first):
figures-list-empty = Nothing has been loaded yet.
figures-how = To load more, send the table (xlsx or csv) to this chat.
# $number, $body, $n, $date, $name, $by
figures-list-line =
    No. { $number } · { $body } · values: { $n }
    { $date } · { $name } · loaded by: { $by }
figures-was-undone = ↩️ taken back
figures-by-command = administrator (by command)
figures-by-gone = a former colleague
# $n
figures-undo = No. { $n }: take back
# $number, $n, $body
figures-undo-ask = Take back no. { $number } ({ $body }, values: { $n })? The figures of this file will no longer count; the earlier ones will again.
figures-undo-yes = Yes, take it back
# $number
figures-undone = ↩️ No. { $number } was taken back. Its figures count nowhere.
figures-undone-before = This file was taken back before.
figures-earlier = Earlier
figures-later = Later

## A letter to a body

letter-ask = A letter to a body
letter-which-body = Which body is the letter for?
letter-which-place = With the table of which territory?
letter-which-language = In which language?
letter-making = 📄 Making the letter and the table…
# $body, $place, $year
letter-caption = Letter: { $body } · { $place } · { $year }
# $body, $place, $year
letter-table-caption =
    Empty table: { $body } · { $place } · { $year }
    The filled one may be sent back to this chat.

## The letter itself

letter-title = Request for figures
# $body
letter-to = To: { $body }
# $year, $place
letter-purpose = The Union of Local Self-Governments is preparing the annual report for { $year }. So as not to ask communities for what your body already has, we ask for the indicators below for each aiyl aimak and town. Territory: { $place }.
letter-indicators = The indicators asked for
# $year
letter-as-of-during = during { $year }
letter-column-code = Code
letter-column-name = Name
letter-column-district = District
letter-column-indicator = Indicator
letter-column-unit = Unit
letter-column-when = As of
letter-column-year = Year
letter-column-body = Body
letter-how = How to answer
letter-how-fill = Fill in the attached table (xlsx). Do not change the codes of territories and the titles of columns. Where there is no figure leave the cell empty: zero means zero.
letter-how-rules = Write amounts in som and percentages from 0 to 100. No formulas, macros or merged cells.
letter-how-send = Send the filled table back to the Union, or load it yourselves by the bot “El Ünü”.
# $link
letter-bot = Bot: { $link }
# $phone
letter-phone = The Union's telephone for questions: { $phone }
letter-shown = Each figure is shown to the community, which says whether it agrees. The report gives both figures and names the body.
letter-trial = Trial year: there is no decree on the report yet; this is a request of the Union.
letter-annex = Annex: the table to fill in
letter-table-sheet = Figures
letter-help-sheet = Help
letter-whole-country = The whole country

## At the review of the questionnaire

# $what, $body, $number
finding-figure = { $what }: { $body } gives another figure: { $number }.

## In the report: figures of bodies beside those of communities

report-sources = Figures of communities and of state bodies
report-sources-note = Only territories where both figures are known were counted. The report does not decide which is right.
report-sources-community = Communities
report-sources-own = Community
report-sources-body = Body
report-sources-body-name = Which body
report-sources-difference = Difference
# $reason
report-sources-reason = The community explains: “{ $reason }”
