"""Singletons that the program has made stay the only ones when their classes change. (R5, R11)"""

PROBES = ["m.Database.limit", "m.Cache.kind"]
KEPT = {"m.Singleton": "keeps what the program has made", "m.Cache": "keeps the one that the program has made"}


def hold():
    import m

    database, cache = m.Database(), m.Cache()
    database.rows.append(1)
    return database, cache


def check(held, update):
    import m

    database, cache = held
    assert m.Database() is database and m.Cache() is cache
    assert database.size() == -1 and cache.kind == 1
