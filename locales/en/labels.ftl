### The main buttons, worded as people's guides name them
label-raise-problem = Raise a problem
label-my-reports = My reports
label-near-me = My community
label-indicators = Indicators
label-consultations = Consultations
label-laws = Laws
label-report = Report
label-settings = Settings
label-union-workspace = Union of LSG
label-agree = I agree
label-i-am-here = I am here
label-choose-from-list = Choose from a list
label-yes = Yes
label-no = No
label-back = Back
label-skip = Skip
label-no-data = No data
label-not-applicable = Does not apply
label-later = Later
label-no-change = No change
label-help = What is this?
label-done = Done
label-change = Change
label-send = Send
label-cancel = Cancel
label-continue = Continue
label-this-too = This is it too
label-whole-community = The whole community

## Keys that ask the phone for something

key-i-am-here = 📍 I am here
