def title(text):
    return text.upper()
