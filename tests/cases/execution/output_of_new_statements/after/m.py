X = 2
lines = []


def say(text):
    lines.append(text)
    print(text)
    return text


say(f"made {X}")
