### Айыл өкмөтүнө кайтып келе турган сүрөт жана кыска текст: аймак окшоштору жана былтыркысы менен катар

# $community, $year
beside-title = { $community }: { $year }-жылдын жыйынтыгы окшош аймактар жана былтыркысы менен катар
# $n: how many peers
beside-peers = Салыштыруу: ушул эле түрдөгү аймактардын ортоңку мааниси, алардын саны: { $n } же көбүрөөк.
beside-no-peers = Салыштырууга окшош аймактардан азырынча бештен аз жооп келди.
# $year, $what
beside-moved = { $year }-жылга караганда эң көп өзгөргөнү: { $what }
# $what
beside-best = Окшоштордон эң алдыга чыкканы: { $what }
# $what
beside-explained = Сиз түшүндүрмө бергендер (сандар менен кошо сакталат): { $what }
# $year
beside-picture = { $year }-жыл, үлүштөр
# $year
beside-key-own = { $year }-жыл
# $year
beside-key-last = { $year }-жыл
beside-key-peers = окшоштордун ортоңкусу
beside-nothing = Салыштырууга боло турган үлүштөр азырынча жок.
