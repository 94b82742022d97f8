package io.vigie.analytics.understand.language;

final class OptimaizeLanguageDetectorTest extends LanguageDetectorContract {

    private static final LanguageDetector DETECTOR = OptimaizeLanguageDetector.sampling(LanguageConfig.DEFAULT);

    @Override
    protected LanguageDetector detector() {
        return DETECTOR;
    }
}
