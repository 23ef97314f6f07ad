RATES = {
    "half": lambda x: x // 2 - 1,
    "full": lambda x: x,
}
