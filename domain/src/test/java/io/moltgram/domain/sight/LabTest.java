package io.moltgram.domain.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {

    /** Pairs published by Sharma, Wu and Dalal with the formula, in which implementations are known to go wrong. */
    @ParameterizedTest
    @CsvSource({
        "50.0000,2.6772,-79.7751,50.0000,0.0000,-82.7485,2.0425",
        "50.0000,3.1571,-77.2803,50.0000,0.0000,-82.7485,2.8615",
        "50.0000,2.5000,0.0000,50.0000,0.0000,-2.5000,4.3065",
        "50.0000,2.5000,0.0000,73.0000,25.0000,-18.0000,27.1492",
        "60.2574,-34.0099,36.2677,60.4626,-34.1751,39.4387,1.2644",
        "22.7233,20.0904,-46.6940,23.0331,14.9730,-42.5619,2.0373",
        "2.0776,0.0795,-1.1350,0.9033,-0.0636,-0.5514,0.9082",
        "50.0000,2.4900,-0.0010,50.0000,-2.4900,0.0009,7.1792",
        "50.0000,2.4900,-0.0010,50.0000,-2.4900,0.0011,7.2195"
    })
    void distancesAreThePublishedOnes(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        Lab one = new Lab(l1, a1, b1);
        Lab other = new Lab(l2, a2, b2);

        assertEquals(expected, one.distance(other), 0.0001);
        assertEquals(expected, other.distance(one), 0.0001);
    }

    @Test
    void knownColoursStandWhereTheyBelong() {
        assertEquals(0, Lab.of(0).l(), 0.001);
        assertEquals(100, Lab.of(0xFFFFFF).l(), 0.001);
        assertEquals(0, Lab.of(0xFFFFFF).a(), 0.02);
        assertEquals(53.24, Lab.of(0xFF0000).l(), 0.01);
        assertEquals(80.09, Lab.of(0xFF0000).a(), 0.01);
        assertEquals(67.20, Lab.of(0xFF0000).b(), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"FEFEFE,white", "7F7F7F,gray", "D4AF37,goldenrod", "FF0101,red", "268A28,forest green"})
    void aColourHasTheNameOfWhatItLooksMostLike(String rgb, String name) {
        assertEquals(name, ColourName.nearest(Integer.parseInt(rgb, 16)).words());
    }

    @Test
    void eachNameNamesItself() {
        for (ColourName name : ColourName.values()) {
            assertEquals(name, ColourName.nearest(name.rgb()));
        }
    }
}
