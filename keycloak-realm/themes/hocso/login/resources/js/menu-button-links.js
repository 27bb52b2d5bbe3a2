// Takes the place of the base theme's menu script: the two languages are plain links here.
