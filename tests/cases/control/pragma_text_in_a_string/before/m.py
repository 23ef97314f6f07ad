word = "# midflight: keep 1"
text = """
# midflight: keep
"""
