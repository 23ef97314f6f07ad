from cli import Group


def main():
    """The program."""


cli = Group("app", main)
