"""Methods added to the source are there on live instances; removed ones are gone, but held ones can be called. (R3, R11)"""

PROBES = ["m.Player().shout()", "hasattr(m.Player, 'whisper')", "m.Mage().shout()"]


def hold():
    import m

    player = m.Player()
    return player, player.whisper, m.Mage()


def check(held, update):
    player, whisper, mage = held
    assert player.shout() == mage.shout() == "HEY"
    assert not hasattr(player, "whisper") and not hasattr(mage, "whisper")
    assert whisper() == "psst"
