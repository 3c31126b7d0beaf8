"""The places of the window, one file each. ``listing`` names them in the order of the side bar."""
