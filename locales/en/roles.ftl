### The names of roles; the word of a role has a hyphen here where the program has an underscore
role-head = head of the aiyl okmotu
# the head of a city or town
role-mayor = mayor
role-section = colleague filling in a section
role-deputy = deputy head
role-kenesh = local council
role-citizen = resident
role-union = Union of LSG
role-partner = partner organisation
role-state-body = state body
role-cso = civil society organisation
role-president-office = Presidential Administration
role-admin = administrator
