import tokens

TABLE = {"row": tokens.Keyword, "set": tokens.Keyword.DML, "gone": tokens.Name}
STYLES = {tokens.Keyword: "bold", tokens.Name: "", tokens.Token: "plain"}
