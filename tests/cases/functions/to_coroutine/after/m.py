async def fetch():
    return "fetched"


def store():
    return "stored"
