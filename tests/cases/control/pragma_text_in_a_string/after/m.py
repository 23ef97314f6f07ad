word = "# midflight: keep 2"
text = """
more
# midflight: keep
"""
