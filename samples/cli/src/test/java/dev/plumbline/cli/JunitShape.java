package dev.plumbline.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads JUnit XML as continuous integration does: by the elements and attributes that it knows. */
final class JunitShape {
  /** What readers of JUnit XML agree on. */
  private static final String SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:attributeGroup name="counts">
          <xs:attribute name="name" type="xs:string" use="required"/>
          <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
          <xs:attribute name="failures" type="xs:nonNegativeInteger"/>
          <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
          <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
          <xs:attribute name="time" type="xs:decimal"/>
        </xs:attributeGroup>
        <xs:complexType name="problem">
          <xs:simpleContent>
            <xs:extension base="xs:string">
              <xs:attribute name="message" type="xs:string"/>
              <xs:attribute name="type" type="xs:string"/>
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
        <xs:element name="testsuites">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded">
                      <xs:complexType>
                        <xs:choice minOccurs="0">
                          <xs:element name="failure" type="problem"/>
                          <xs:element name="error" type="problem"/>
                        </xs:choice>
                        <xs:attribute name="classname" type="xs:string"/>
                        <xs:attribute name="name" type="xs:string" use="required"/>
                        <xs:attribute name="time" type="xs:decimal"/>
                        <xs:attribute name="file" type="xs:string"/>
                        <xs:attribute name="line" type="xs:nonNegativeInteger"/>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                  <xs:attributeGroup ref="counts"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attributeGroup ref="counts"/>
          </xs:complexType>
        </xs:element>
      </xs:schema>
      """;

  private JunitShape() {}

  /** The document in lines; fails if it has another shape. */
  static String told(Path file) throws IOException, SAXException, ParserConfigurationException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(SCHEMA)))
        .newValidator()
        .validate(new StreamSource(file.toFile()));
    StringBuilder told = new StringBuilder();
    tell(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement(),
        told);
    return told.toString();
  }

  private static void tell(Element element, StringBuilder told) {
    if (element.getTagName().equals("testcase")) {
      told.append("testcase ")
          .append(element.getAttribute("classname"))
          .append(' ')
          .append(element.getAttribute("name"));
      for (String kind : new String[] {"failure", "error"}) {
        if (element.getElementsByTagName(kind).item(0) instanceof Element problem) {
          told.append(' ').append(kind).append(' ').append(problem.getAttribute("message"));
        }
      }
      told.append('\n');
      return;
    }
    told.append(element.getTagName()).append(' ').append(element.getAttribute("name"));
    for (String count : new String[] {"tests", "failures", "errors", "skipped"}) {
      told.append(' ').append(count).append('=').append(element.getAttribute(count));
    }
    told.append('\n');
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        tell(inner, told);
      }
    }
  }
}
