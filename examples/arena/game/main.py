"""Start the arena: ``python main.py`` in this directory."""

import asyncio

import midflight


def main() -> None:
    """Put midflight in place before the game's modules are imported, then serve."""
    midflight.install(history=4)
    from server import serve  # noqa: PLC0415 - install() must see these modules imported

    asyncio.run(serve())


if __name__ == "__main__":
    main()
