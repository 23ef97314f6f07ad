import re


def handle_pair(scanner, text):
    return tuple(text.split("="))


def handle_word(scanner, text):
    return text, text


scanner = re.Scanner([(r"\w+=\w+", handle_pair), (r"[#\w]+", handle_word), (r" ", None)])


def scan(text):
    return scanner.scan(text)[0]
