from p import widgets
from p.fields import W
KIND = W.kind
