from \
    .. import (
        PRICE,
    )

DOUBLE = PRICE * 2
