from p import widgets

W = widgets.Old()
