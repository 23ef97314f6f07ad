from m import by_global
