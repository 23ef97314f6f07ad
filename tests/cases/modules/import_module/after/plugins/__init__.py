KIND = "html"
