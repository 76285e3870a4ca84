### The picture and the few words that go back to a head: the community beside its peers and last year

# $community, $year
beside-title = { $community }: { $year } beside its peers and the year before
# $n: how many peers
beside-peers = Compared with the median of communities of the same kind: { $n } of them or more.
beside-no-peers = Fewer than five communities of this kind have answered: there is nothing to compare with yet.
# $year, $what
beside-moved = What moved most against { $year }: { $what }
# $what
beside-best = What stands best beside its peers: { $what }
# $what
beside-explained = You gave a reason (it is kept with the figures): { $what }
# $year
beside-picture = { $year }, shares
# $year
beside-key-own = { $year }
# $year
beside-key-last = { $year }
beside-key-peers = median of its peers
beside-nothing = There are no shares to compare yet.
