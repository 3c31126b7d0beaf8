"""The places of the window, one file each. window.PLACES lists them in the order of the side bar."""
