RATES = {
    "half": lambda x: x // 2,
    "full": lambda x: x,
}
