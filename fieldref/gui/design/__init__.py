"""The design system: colours of three themes, four text sizes, an 8 px grid, one stylesheet, icons, parts."""
