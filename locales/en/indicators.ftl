### The questions of the indicators: ask- the question, short- a short name, help- what to count

ask-dem01 = How many people live in your community permanently?
short-dem01 = Resident population
ask-dem02 = How many households are there in your community?
short-dem02 = All households
# $year
ask-bud01 = What revenue was approved in the local budget for { $year }?
short-bud01 = Approved revenue plan
ask-bud02 = How much revenue did the local budget actually receive?
short-bud02 = Actual revenue
ask-bud03 = How much of it was own revenue, tax and non-tax?
short-bud03 = Own revenue
ask-bud04 = How much of it was transfers and grants from the republican budget?
short-bud04 = Transfers and grants
ask-bud06 = How much was actually spent from the local budget?
short-bud06 = Actual expenditure
ask-bud07 = How much of that was capital expenditure?
short-bud07 = Capital expenditure
ask-lnd03 = How many hectares of arable land were left unused this year?
short-lnd03 = Arable land left unused
ask-lnd04 = How many families are waiting for a housing plot?
short-lnd04 = Families waiting for a plot
ask-wat01 = How many households have piped water in the house or yard?
short-wat01 = Households with piped water
help-wat01 =
    Count: water comes through a pipe into the house or yard.
    Do not count: a street pump, a well, a ditch.
    Where to find it: the household book, “Sanarip aimak”, the water supplier.
    What for: to work out the share with water.
ask-roa01 = How many kilometres of municipal roads are there?
short-roa01 = Municipal roads
ask-san01 = From how many households is waste collected regularly?
short-san01 = Households with waste collection
ask-ene02 = How many kilometres of streets are lit?
short-ene02 = Lit streets
ask-inf01 = How many villages have no mobile internet?
short-inf01 = Villages without mobile internet
ask-edu01 = How many children aged 3–6 are there?
short-edu01 = Children aged 3–6
ask-edu02 = How many of them go to kindergarten?
short-edu02 = Children in kindergarten
ask-hlt01 = How many villages have no primary-care point?
short-hlt01 = Villages without primary care
ask-soc01 = How many families receive the Üi-bülögö kömök benefit?
short-soc01 = Families on the family benefit
ask-emr01 = How many households stand where landslides, mudflows or floods threaten?
short-emr01 = Households in hazard zones
ask-cap01 = How many staff positions are approved?
short-cap01 = Approved positions
ask-cap02 = How many of them are filled?
short-cap02 = Filled positions
ask-cap04 = How many citizen meetings were held in the year?
short-cap04 = Citizen meetings
ask-cap05 = How many appeals of citizens came in during the year?
short-cap05 = Appeals received
ask-cap06 = How many of them were answered within the legal term?
short-cap06 = Appeals answered in time
ask-cap08 = How much did the delegated state powers cost?
short-cap08 = Cost of delegated powers
ask-cap09 = How much of that did the republican budget pay?
short-cap09 = Paid by the republic
ask-cap10 = How many times did state bodies ask you for information in the year?
short-cap10 = Requests for information
ask-gen01 = How many women are there among the deputies of the local council?
short-gen01 = Women in the council
# $year
ask-qlt01 = How did state policy in { $year } influence the development of your community?
short-qlt01 = Influence of state policy
# $year
ask-qlt02 = How did the laws adopted in { $year } influence your work?
short-qlt02 = Influence of new laws
ask-qlt03 = How balanced are the interests of the state and of the community?
short-qlt03 = Balance of interests
ask-qlt04 = Are your powers sufficient to resolve local matters?
short-qlt04 = Sufficiency of powers
ask-qlt05 = Is the money sufficient to resolve local matters?
short-qlt05 = Sufficiency of finance
ask-qlt06 = Which main problem can you not resolve yourselves?
short-qlt06 = Main unsolvable problem
ask-qlt07 = Your proposal to the President: which norm or decision should change?
short-qlt07 = Proposal to the President
# $year
ask-bal01 = How many decisions on land, pasture, subsoil or borders did the state take in { $year } without your consent?
short-bal01 = Decisions without consent
# $year
ask-law01 = How many new duties without funding were laid on you in { $year }?
short-law01 = Duties without funding
ask-div01 = What is special in your community and must be preserved?
short-div01 = What is special here
