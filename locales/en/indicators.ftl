### The questions of the indicators: ask- the question, short- a short name, help- what to count

## Population

ask-dem01 = How many people live in your community permanently?
short-dem01 = Resident population
# $year
help-dem01 =
    Count: those who live here permanently on 31 December { $year } (the same number as on 1 January of the next year), also those who left for less than a year.
    Do not count: those registered here who have lived elsewhere for more than a year.
    Where to find it: the district office of the National Statistical Committee, the household book, “Sanarip aimak”.
    What for: to work out budget and services per person.
ask-dem02 = How many households are there in your community?
short-dem02 = All households
help-dem02 =
    Count: every family that keeps house together (“one kazan”). Somebody living alone is a household too.
    Do not count: empty houses. A young family that shares the kazan is one household with the parents.
    Where to find it: the household book, “Sanarip aimak”.
    What for: the shares with water and with waste collection are worked out from it.
ask-dem03 = How many of the permanent residents are women and girls?
short-dem03 = Women and girls
help-dem03 =
    Count: women and girls of any age. Usually they are about half of the residents.
    Where to find it: the district office of the National Statistical Committee, the household book, “Sanarip aimak”.
ask-dem04 = How many children under 18 live in your community?
short-dem04 = Children under 18
help-dem04 =
    Count: everybody who is not yet 18 at the end of the year, babies too.
    Do not count: children who have lived elsewhere with their parents for more than a year.
    Where to find it: the district office of the National Statistical Committee, the household book, lists of schools and health posts.
ask-dem05 = How many villages belong to your community?
short-dem05 = Number of villages
help-dem05 =
    Count: every village of the official list, even if few people live there.
    Do not count: settlements without the status of a village, temporary houses on summer pastures and in fields.
    Where to find it: the official list of villages, the charter of the local community.
    What for: to know the share of villages without water, internet or a health post.

## Migration

ask-mig01 = How many residents have worked abroad for more than 6 months?
short-mig01 = Residents working abroad
help-mig01 =
    Count: everybody who is abroad at the end of the year and left for work more than 6 months ago.
    Do not count: those who work elsewhere in the country, study abroad or moved away for good.
    How to work it out: go through the household book with the elders of villages or quarters. If that cannot be done, count on 2–3 streets, find how many there are per household, and multiply by all households.
    What for: to show how many people leave in search of work.
ask-mig02 = How many people came to live here permanently during the year?
short-mig02 = Arrivals
help-mig02 =
    Count: those who moved here and registered at their new home, with their children.
    Do not count: those who came to visit, study or work for a while, newborns, moves within your community.
    Where to find it: the public service centre, the district statistics office, the household book.
ask-mig03 = How many people left for good during the year?
short-mig03 = Departures
help-mig03 =
    Count: those who signed off and moved to another place or abroad, with their children.
    Do not count: those who left for a while to work or study, the deceased, moves within your community.
    Where to find it: the public service centre, the district statistics office, the household book.

## Local budget

# $year
ask-bud01 = What revenue was approved in the local budget for { $year }?
short-bud01 = Approved revenue plan
help-bud01 =
    Count: the first plan, with which the council adopted the budget, transfers included.
    Do not count: changes made during the year (the revised plan).
    Where to find it: the council's resolution on the budget and its annex.
    What for: to see how far the plan was met.
ask-bud02 = How much revenue did the local budget actually receive?
short-bud02 = Actual revenue
help-bud02 =
    Count: all that came in during the year: taxes, non-tax revenue, transfers, grants.
    Do not count: the balance at the start of the year, borrowed money.
    Where to find it: the yearly treasury report, the finance department.
    What for: to work out how far the plan was met and the share of own revenue.
ask-bud03 = How much of the revenue received was own revenue (tax and non-tax)?
short-bud03 = Own revenue
help-bud03 =
    Count: land and property tax, your share of national taxes, rent, fees, paid services.
    Do not count: transfers from the republican budget, grants of donors.
    Where to find it: the yearly treasury report, the lines of tax and non-tax revenue.
    What for: to see what part of the budget you earn yourselves.
ask-bud04 = How much came from the republican budget as transfers and grants?
short-bud04 = Transfers and grants
help-bud04 =
    Count: equalisation and earmarked transfers, other grants of the republican budget.
    Do not count: grants of donors, money from another local budget.
    Where to find it: the yearly treasury report, the lines of transfers.
    What for: to see how far the budget depends on the state.
# $year
ask-bud05 = What expenditure was approved in the local budget for { $year }?
short-bud05 = Approved expenditure plan
help-bud05 =
    Count: the first plan, with which the council adopted the budget.
    Do not count: changes made during the year (the revised plan).
    Where to find it: the council's resolution on the budget and its annex.
    What for: to see how far the expenditure plan was met.
ask-bud06 = How much was actually spent from the local budget?
short-bud06 = Actual expenditure
help-bud06 =
    Count: all that was paid through the treasury during the year.
    Do not count: work done but not yet paid for, and what the republic or a donor paid directly.
    Where to find it: the yearly treasury report, cash expenditure.
    What for: to work out the expenditure per person.
ask-bud07 = How much did the local budget spend on building and other capital expenditure?
short-bud07 = Capital expenditure
help-bud07 =
    Count: building, major repairs, buying equipment, machines, vehicles.
    Do not count: current repairs, wages, utility bills, building paid directly by a donor or the republic.
    Where to find it: the yearly treasury report, the lines of non-financial assets.
    What for: to see what part of the budget went into development.
ask-bud08 = How much went into running the staff of the aiyl okmotu (mayor's office)?
short-bud08 = Running the staff
help-bud08 =
    Count: wages of the staff with contributions, travel, communication, upkeep of building and vehicles.
    Do not count: kindergartens, culture houses, municipal enterprises, street lighting, capital expenditure.
    Where to find it: the yearly treasury report, the cost estimate of the aiyl okmotu (mayor's office).

## Land and farming

ask-lnd01 = How many hectares of arable land are there in your community?
short-lnd01 = Arable land, total
help-lnd01 =
    Count: irrigated and rain-fed arable land: land shares and the state fund of farm land.
    Do not count: pastures, hayfields, orchards, house plots.
    Where to find it: the land balance, the land specialist of the aiyl okmotu, the Land Resources Service.
ask-lnd02 = How many hectares of the arable land are irrigated?
short-lnd02 = Irrigated arable land
help-lnd02 =
    Count: arable land registered as irrigated, even if water was short in some year.
    Do not count: rain-fed land, irrigated hayfields, house plots.
    Where to find it: the land balance, the water users' association.
# $year
ask-lnd03 = How many hectares of arable land were left unused in { $year }?
short-lnd03 = Arable land left unused
help-lnd03 =
    Count: arable land on which nothing was sown all year.
    Do not count: fallow, land under perennial grasses, land that was sown but the harvest was lost.
    Where to find it: the record of sown areas, the land specialist, village elders.
    What for: to see the share of idle arable land.
ask-lnd04 = How many families are waiting for a housing plot?
short-lnd04 = Families waiting for a plot
help-lnd04 =
    Count: families that are in the queue and had no plot by the end of the year.
    Do not count: those who received a plot, left the queue, or are entered twice from one family.
    Where to find it: the register of the queue for housing plots.
    What for: to work out the share of families waiting for land.
ask-irr01 = How many hectares of arable land lacked water in the irrigation season?
short-irr01 = Land that lacked water
help-irr01 =
    Count: irrigated land that missed at least one watering it was due. Count the same land once.
    Do not count: rain-fed land, land that its owner chose not to sow.
    Where to find it: the water users' association, the water masters, the watering schedule.

## Environment and pasture

ask-pas01 = How many hectares of pasture are there in your community?
short-pas01 = Pasture area
help-pas01 =
    Count: pastures assigned to your community, near ones and remote ones (jailoo).
    Do not count: pastures of the state forest fund, hayfields.
    Where to find it: the land balance, the pasture committee's map and plan of use.
ask-pas02 = How many hectares of pasture are degraded: thin grass, worn soil?
short-pas02 = Degraded pasture
help-pas02 =
    Count: pasture where grass covers less than half of the ground, which is trodden bare, or overgrown with what animals do not eat.
    Do not count: places where one dry year left little grass, stones, rocks.
    How to work it out: mark such places on the map with the pasture committee and herders, and add up their areas. If there was a survey, take its number.
    Where to find it: the pasture committee's map and plan of use.
ask-env01 = How many of the trees planted during the year survived?
short-env01 = Surviving trees
help-env01 =
    Count: trees planted during the year and alive in autumn.
    Do not count: dried saplings, bushes, flowers, trees of earlier years.
    How to work it out: if you cannot see them all, look at 100 saplings. For example, 60 alive means 600 survivors of 1000 planted.

## Drinking water

ask-wat01 = How many households have piped water in the house or yard?
short-wat01 = Households with piped water
help-wat01 =
    Count: water comes through a pipe into the house or yard.
    Do not count: a street pump, a well, a ditch.
    Where to find it: the household book, “Sanarip aimak”, the water supplier.
    What for: to work out the share with water.
ask-wat02 = How many villages have no piped water system?
short-wat02 = Villages without piped water
help-wat02 =
    Count: villages with no piped water, or where it did not work all year.
    Do not count: villages where water comes at least to street pumps.
    Where to find it: the water supplier, village elders.
ask-wat03 = On how many days of the year was piped water cut for more than 24 hours?
short-wat03 = Days without water
help-wat03 =
    Count: every day of a cut longer than 24 hours, even in one village. Several villages on the same day are one day.
    Do not count: cuts of a few hours, when water came back on the same day.
    Where to find it: the water supplier's journal. If there is none: papers of repairs, appeals of residents.

## Roads and transport

ask-roa01 = How many kilometres of municipal roads and streets are there?
short-roa01 = Municipal roads
help-roa01 =
    Count: streets in villages or town, other roads in municipal property.
    Do not count: roads kept by the Ministry of Transport, field roads, roads to summer pastures.
    Where to find it: the register of municipal property, the list of streets, the general plan.
    What for: the share of lit streets is worked out from it.
ask-roa02 = How many kilometres of the municipal roads are in fair or good condition?
short-roa02 = Roads in fair condition
help-roa02 =
    Count: roads where a car goes 40 kilometres an hour all year without driving around holes, asphalt or gravel alike.
    Do not count: roads full of holes, or impassable in rain or winter.
    Where to find it: a look together with village elders, road passports.
ask-roa03 = How many villages have regular public transport?
short-roa03 = Villages with public transport
help-roa03 =
    Count: villages with a bus or minibus at least on every working day.
    Do not count: villages with only taxis and passing cars, or transport on market day only.
    Where to find it: the timetable, the contract with the carrier, village elders.

## Waste and sanitation

ask-san01 = From how many households is waste collected regularly?
short-san01 = Households with waste collection
help-san01 =
    Count: a truck takes the waste on schedule, at least once a month.
    Do not count: those who carry it away, burn or bury it themselves, single clean-ups.
    Where to find it: contracts and customer list of the enterprise that collects waste.
    What for: to work out the share with waste collection.
ask-san02 = How many illegal dump sites were there at the end of the year?
short-san02 = Illegal dump sites
help-san02 =
    Count: every place not cleared by the end of the year, large or small.
    Do not count: the official landfill, places that were cleared and stayed clear.
    Where to find it: a look together with village elders, orders of the environmental inspection.
ask-san03 = How many households have a sewer or a septic tank?
short-san03 = Households with sewer or septic tank
help-san03 =
    Count: the house is connected to a sewer or has a septic tank.
    Do not count: a pit latrine in the yard, an open pit for waste water.
    Where to find it: the household book, the enterprise that runs the sewer, village elders.

## Light, energy, internet

ask-ene01 = How many kilometres of streets are there in all?
short-ene01 = Length of streets
help-ene01 =
    Count: all streets in villages or town. Usually this is the same number as the municipal roads.
    Do not count: roads between villages, field roads.
    Where to find it: the list of streets, the register of municipal property, the general plan.
ask-ene02 = How many kilometres of streets are lit at night?
short-ene02 = Lit streets
help-ene02 =
    Count: streets whose lamps work. Lamps on both sides: count the length once.
    Do not count: streets with poles but no light, lamps that people hung at their own gates.
    Where to find it: a walk in the evening with village elders, meters of the street lighting.
    What for: to work out the share of lit streets.
ask-ene03 = How many households heat with coal?
short-ene03 = Households heated with coal
help-ene03 =
    Count: those who mainly burn coal in winter, even with dung or wood added.
    Do not count: those who mainly heat with electricity, gas or district heating.
    Where to find it: the household book, village elders, coal distribution lists.
ask-inf01 = How many villages have no mobile internet?
short-inf01 = Villages without mobile internet
help-inf01 =
    Count: villages where no operator's internet works and Telegram does not open in the village itself.
    Do not count: villages where it is slow, or missing on some streets only.
    Where to find it: village elders, the school, the operators.
    What for: to show where a network is needed. People there cannot write to this bot either.

## Education

ask-edu01 = How many children aged 3–6 are there in your community?
short-edu01 = Children aged 3–6
help-edu01 =
    Count: those who are 3 and not yet 7 at the end of the year, in kindergarten or not.
    Do not count: children who have lived elsewhere with their parents for more than a year.
    Where to find it: lists of health posts and family doctors, the household book, “Sanarip aimak”.
    What for: to work out the share of children in kindergarten.
ask-edu02 = How many of the children aged 3–6 go to kindergarten?
short-edu02 = Children in kindergarten
help-edu02 =
    Count: children on the lists of state, municipal, private and community kindergartens, short-day groups too.
    Do not count: children under 3, children from other communities, preparatory groups at schools.
    Where to find it: lists of the kindergartens, the district education department.
    What for: to work out the share of children in kindergarten.
ask-edu03 = How many children study in the schools?
short-edu03 = School pupils
help-edu03 =
    Count: pupils of all schools in your community, private ones too.
    Do not count: kindergarten, preparatory groups, vocational lyceums and colleges.
    Where to find it: the schools' reports at the start of the school year, the district education department.
ask-edu04 = For how many pupils were the schools designed?
short-edu04 = Design capacity of schools
help-edu04 =
    Count: the places in the design of each school.
    Do not count: places of second and third shifts, the number of children who really study there.
    Where to find it: the technical passport of the building, the district education department.
    What for: to see how overcrowded the schools are.

## Health

ask-hlt01 = How many villages have neither a health post (FAP) nor family doctors?
short-hlt01 = Villages without primary care
help-hlt01 =
    Count: villages with no health post (FAP), no group of family doctors and no family medicine centre.
    Do not count: villages that have a health post whose feldsher is away for a while.
    Where to find it: the district family medicine centre, village elders.
    What for: to show how many villages are far from first help.
ask-hlt02 = How many doctors, feldshers and nurses work in health posts and with family doctors?
short-hlt02 = Primary care medical staff
help-hlt02 =
    Count: doctors, feldshers and nurses of health posts (FAP), groups of family doctors, the family medicine centre. People, not posts.
    Do not count: hospital, ambulance, pharmacy, technical staff.
    Where to find it: the personnel department of the district family medicine centre.

## Social protection

ask-soc01 = How many families receive the Üi-bülögö kömök benefit?
short-soc01 = Families on the family benefit
help-soc01 =
    Count: families that receive the benefit at the end of the year. Families, not children.
    Do not count: the birth payment, disability and other benefits, applications still open.
    Where to find it: the social worker of the aiyl okmotu, the district department of labour and social development.
    What for: to see the share of families in need of help.
ask-soc02 = How many persons with disabilities live in your community?
short-soc02 = Persons with disabilities
help-soc02 =
    Count: adults and children whose disability is officially recognised.
    Do not count: those whose term ran out and was not renewed, pensioners by age only.
    Where to find it: the social worker's list, the district department of labour and social development.
ask-soc03 = How many low-income families hold a social passport?
short-soc03 = Families with a social passport
help-soc03 =
    Count: families whose social passport is valid at the end of the year.
    Do not count: expired passports, families that applied and are waiting.
    Where to find it: “Sanarip aimak”, the social worker of the aiyl okmotu.

## Culture and sport

ask-cul01 = How many culture houses, clubs and libraries are working?
short-cul01 = Culture houses and libraries
help-cul01 =
    Count: culture houses, clubs, libraries that are open and have a worker.
    Do not count: buildings that are closed or given to another use, libraries inside schools.
    Where to find it: the register of municipal property, the district culture department.
ask-cul02 = How many sports grounds and halls are usable?
short-cul02 = Sports grounds and halls
help-cul02 =
    Count: grounds and halls that people use, those of schools if they are open to all.
    Do not count: broken, closed or unfinished ones, a plain vacant lot.
    Where to find it: the register of municipal property, village elders, schools.

## Safety and hazards

ask-emr01 = How many households stand where landslides, mudflows or floods threaten?
short-emr01 = Households in hazard zones
help-emr01 =
    Count: those whose house was found to stand in a danger zone, also those who received a plot and have not moved yet.
    Do not count: those who moved to a safe place, empty houses.
    Where to find it: the district office of the Ministry of Emergency Situations, acts of the commission.
    What for: to show how many households are in danger.
ask-emr02 = How many emergencies were there during the year?
short-emr02 = Emergencies
help-emr02 =
    Count: every event with an act of the commission: mudflow, landslide, flood, earthquake, large fire.
    Do not count: small events without an act. One mudflow over several villages is one event.
    Where to find it: acts of the civil protection commission, the district office of the Ministry of Emergency Situations.
ask-emr03 = Is a plan of action for emergencies approved?
short-emr03 = Emergency plan
help-emr03 =
    Yes: the plan is approved and in force at the end of the year.
    In progress: there is a draft that is not approved.
    Where to find it: orders of the aiyl okmotu (mayor's office), the civil protection specialist.

## Economy and work

ask-eco01 = How many entrepreneurs, farms and legal entities are registered in your community?
short-eco01 = Registered economic entities
help-eco01 =
    Count: individual entrepreneurs, peasant farms and legal entities in the register at the end of the year.
    Do not count: closed ones, those registered elsewhere though they work here.
    Where to find it: the district statistics office, the tax service.
ask-eco02 = How many new jobs appeared during the year?
short-eco02 = New jobs
help-eco02 =
    Count: jobs opened during the year in which somebody works at its end.
    Do not count: the number in the plan, seasonal work under 6 months, people hired in place of those who left.
    How to work it out: list the enterprises, shops and workshops that opened or grew, and ask each how many people were added.
ask-eco03 = How many people are officially registered as unemployed?
short-eco03 = Registered unemployed
help-eco03 =
    Count: people with the status of unemployed at the end of the year.
    Do not count: those without work who did not register, those registered only as looking for work.
    Where to find it: the district department of labour and social development.
ask-eco04 = How much money came from investors and donors during the year?
short-eco04 = Investment and donor grants
help-eco04 =
    Count: investment made and grants received during the year. For goods or building, take the price in the act.
    Do not count: what was promised, transfers from the republican budget, the local budget's own contribution.
    Where to find it: contracts and acts of the projects, donor organisations, investors.

## Ability of the LSG body

ask-cap01 = How many staff positions are approved in the aiyl okmotu (mayor's office)?
short-cap01 = Approved positions
help-cap01 =
    Count: all positions of the approved staff list, vacant ones too.
    Do not count: staff of municipal enterprises, kindergartens, culture houses, deputies of the council.
    Where to find it: the staff list in force at the end of the year.
    What for: to work out how many positions are filled.
ask-cap02 = In how many of the staff positions does somebody work?
short-cap02 = Filled positions
help-cap02 =
    Count: positions filled at the end of the year, also if the person is on parental leave or studying.
    Do not count: vacancies, also those that somebody covers beside another job.
    Where to find it: the staff list, personnel orders, the payroll.
    What for: to show how many people the aiyl okmotu (mayor's office) lacks.
ask-cap03 = How many municipal servants were trained during the year?
short-cap03 = Municipal servants trained
help-cap03 =
    Count: those who finished a course or training with a certificate. One person once, however often they studied.
    Do not count: conferences, meetings, deputies of the council.
    Where to find it: orders that sent people to training, certificates.
ask-cap04 = How many citizens' gatherings and meetings were held during the year?
short-cap04 = Citizen meetings
help-cap04 =
    Count: every gathering, meeting or kurultai with minutes, each village by itself.
    Do not count: council sessions, staff meetings, celebrations.
    Where to find it: minutes of the gatherings, the responsible secretary, village elders.
    What for: to show how people take part in decisions.
ask-cap05 = How many appeals of citizens came in during the year?
short-cap05 = Appeals received
help-cap05 =
    Count: applications, complaints and proposals in the journal: on paper, electronic and spoken at reception.
    Do not count: letters of state bodies, requests for certificates, problems written through “El Ünü”.
    Where to find it: the journal of citizens' appeals, the responsible secretary.
    What for: to work out the share of answers in time.
ask-cap06 = How many of the appeals received were answered within the legal term?
short-cap06 = Appeals answered in time
help-cap06 =
    Count: appeals whose answer went out within the term set by law.
    Do not count: late answers, appeals not answered yet.
    Where to find it: the journal of citizens' appeals: the day received and the day answered.
    What for: to work out the share of answers in time.
# $year
ask-cap07 = Were public hearings on the budget held in { $year }?
short-cap07 = Budget hearings
help-cap07 =
    Count: hearings announced beforehand, with residents present and minutes taken.
    Do not count: an ordinary council session that dealt with the budget.
    Where to find it: minutes of the hearings, announcements, the finance department.
ask-cap08 = How much money did carrying out the delegated state powers require?
short-cap08 = Cost of delegated powers
help-cap08 =
    Count: all that was needed in the year to carry out in full what the state entrusted to you (for example, military registration).
    Do not count: your own matters of local importance: water, roads, waste and others.
    How to work it out: multiply the yearly wage (with contributions) of everybody who does it by the share of their time it takes. For example, 240 thousand som a year and half of the time: 120 thousand som. Add fuel, paper, communication.
    What for: to show what part of its own tasks the state paid for.
ask-cap09 = How much did the republican budget pay for the delegated state powers?
short-cap09 = Paid by the republic
help-cap09 =
    Count: transfers that came for these powers.
    Do not count: equalisation transfers, money for other ends, what the local budget added.
    Where to find it: the yearly treasury report, the agreement that delegates the powers.
    What for: to show what part of its own tasks the state paid for.
ask-cap10 = How many times did state bodies ask you for information in the year?
short-cap10 = Requests for information
help-cap10 =
    Count: every letter that asks for information, a list or a table, repeated ones too.
    Do not count: appeals of citizens, orders and resolutions sent for your information only.
    Where to find it: the journal of incoming letters, the responsible secretary.
    What for: to show how much time goes into supplying information.
ask-gen01 = How many women are there among the deputies of the local council?
short-gen01 = Women in the council
help-gen01 =
    Count: women who hold a deputy's mandate at the end of the year.
    Do not count: staff of the council, those who gave up their mandate, candidates in reserve.
    Where to find it: the list of deputies, minutes of the sessions.
    What for: to see how far women are heard in decisions.

## Opinions: they have no help

# $year
ask-qlt01 = How did state policy in { $year } influence the development of your community?
short-qlt01 = Influence of state policy
# $year
ask-qlt02 = How did the laws and resolutions adopted in { $year } influence your work?
short-qlt02 = Influence of new laws
ask-qlt03 = Whose interests count for more in decisions: the state's or the community's?
short-qlt03 = Balance of interests
ask-qlt04 = Are your powers sufficient to resolve local matters?
short-qlt04 = Sufficiency of powers
ask-qlt05 = Is the money sufficient to resolve local matters?
short-qlt05 = Sufficiency of finance
ask-qlt06 = Which main problem of your community can you not resolve yourselves?
short-qlt06 = Main problem beyond local reach
ask-qlt07 = What do you propose to the President: which article of which law, or which decision, should change?
short-qlt07 = Proposal to the President

## State and community

# $year
ask-bal01 = How many decisions on land, pasture, subsoil or borders did the state take in { $year } without the community's consent?
short-bal01 = Decisions without consent
help-bal01 =
    Count: decisions of state bodies that concern your community and to which neither the council nor a gathering consented.
    Do not count: decisions the council or a gathering agreed to, those discussed but not yet taken.
    Where to find it: the journal of incoming letters, resolutions of the council, minutes of gatherings.
    Keep a list (who, when, on what): the Union of LSG may ask for it.
# $year
ask-law01 = How many new duties without funding were laid on the aiyl okmotu (mayor's office) in { $year }?
short-law01 = Duties without funding
help-law01 =
    Count: every new duty laid by a law, resolution or order for which no money was given.
    Do not count: what you did before, what money was given for, single tasks.
    Where to find it: the journal of incoming letters, the responsible secretary, the lawyer.
    Note which act laid each of them: the Union of LSG may ask.

## What is special here

ask-div01 = What is special in your community and must be preserved?
short-div01 = What is special here
help-div01 =
    Write: what no other place has: customs, crafts, places of memory, nature, people. Three or four sentences are enough.
    Do not write: problems, names and numbers of people.
    What for: these words go into the report with your community's name, for everybody to read.
