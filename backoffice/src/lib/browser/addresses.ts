/** Outside of the back office: plain links, because the router knows only addresses below `/staff`. */
export const shopAddress = '/'
