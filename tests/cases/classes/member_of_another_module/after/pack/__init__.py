from pack.parts import Tool
