from p import widgets

W = widgets.New()
