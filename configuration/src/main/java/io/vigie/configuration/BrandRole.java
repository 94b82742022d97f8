package io.vigie.configuration;

/** Whose brand it is. Only an {@link #OWN} brand raises alerts; a {@link #COMPETITOR} is measured. */
public enum BrandRole {
    OWN,
    COMPETITOR
}
