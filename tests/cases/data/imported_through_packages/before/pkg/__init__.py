from .config import DAMAGE

__all__ = ["DAMAGE"]
