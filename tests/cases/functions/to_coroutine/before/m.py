def fetch():
    return "fetched"


async def store():
    return "stored"
