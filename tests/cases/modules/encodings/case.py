"""Files in other encodings, with a byte order mark, CRLF line ends or form feeds are read as Python reads them. (R21)"""

MODULES = ["latin", "bom", "crlf", "feed"]
PROBES = ["latin.f()", "bom.f()", "crlf.f()", "feed.f()", "crlf.TEXT", "trace(crlf.fail)", "trace(feed.fail)"]


def hold():
    import latin

    return latin.f


def check(held, update):
    assert held() == "new \u00e9"
