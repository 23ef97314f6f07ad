from p import widgets
from p.fields import W
