from m import PAIR, SKIP, STOP, Holder, Kind, count, made, on_start, step

TABLE = {SKIP: "skip", STOP: "stop", on_start: "start", Kind: made}
EMPTY = Holder.EMPTY


def steps():
    return step(), step(SKIP), step(STOP), [item in PAIR for item in PAIR]


def shown():
    return repr(SKIP), repr(STOP), on_start(1), on_start.tag, made.shown(), count(), repr(EMPTY), repr(PAIR)
