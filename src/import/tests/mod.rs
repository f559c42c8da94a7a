//! Files as villages have them, made for the purpose.
