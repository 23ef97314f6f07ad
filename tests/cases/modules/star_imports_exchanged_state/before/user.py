from m import lst
