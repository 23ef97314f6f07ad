"""An interrupt while new code runs goes on as one, and takes the update back. (R13)"""

EXPECT = "KeyboardInterrupt"
