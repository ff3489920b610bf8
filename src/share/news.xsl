<?xml version="1.0" encoding="UTF-8"?>
<!-- The articles of Factiva, NITF and NewsML-G2, with a namespace or without,
     as D records whose text is HTML; news.sh uses it. A newline of the text
     is U+2028, the id of NITF, which is its file's, U+2029. Of the renditions
     of an item the first that is XML is taken, else the first that is HTML.
     The abstract of NITF, which repeats the text, is left out. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml" omit-xml-declaration="yes" encoding="UTF-8"/>
<xsl:template match="/">
  <xsl:apply-templates select="//*[local-name() = 'newsItem' or
      local-name() = 'article' and *[local-name() = 'accessionNo'] or
      local-name() = 'nitf' and not(ancestor::*[local-name() = 'newsItem'])]"/>
</xsl:template>

<xsl:template match="*[local-name() = 'article']">
  <xsl:variable name="head" select="*[local-name() = 'headline']"/>
  <xsl:call-template name="begin">
    <xsl:with-param name="id" select="*[local-name() = 'accessionNo']"/>
    <xsl:with-param name="date" select="*[local-name() = 'publicationDate']"/>
    <xsl:with-param name="title">
      <xsl:for-each select="$head//text()">
        <xsl:value-of select="."/>
        <xsl:if test="position() = last() or generate-id(
            ancestor::*[local-name() = 'paragraph']) != generate-id(
            following::text()[1]/ancestor::*[local-name() = 'paragraph'])">
          <xsl:text> </xsl:text>
        </xsl:if>
      </xsl:for-each>
    </xsl:with-param>
  </xsl:call-template>
  <xsl:for-each select="*[local-name() = 'leadParagraph' or
      local-name() = 'tailParagraphs']">
    <p><xsl:apply-templates mode="text"/></p>
  </xsl:for-each>
  <xsl:if test="*[local-name() = 'sourceName']">
    <xsl:text>&#9;source=</xsl:text>
    <xsl:value-of disable-output-escaping="yes"
        select="normalize-space(*[local-name() = 'sourceName'])"/>
  </xsl:if>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template match="*[local-name() = 'nitf']">
  <xsl:call-template name="begin">
    <xsl:with-param name="id" select="'&#x2029;'"/>
    <xsl:with-param name="date"
        select="(.//*[local-name() = 'date.issue']/@norm)[1]"/>
    <xsl:with-param name="title" select="(.//*[local-name() = 'hl1'])[1]"/>
  </xsl:call-template>
  <xsl:apply-templates mode="text"
      select=".//*[local-name() = 'body.content']"/>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template match="*[local-name() = 'newsItem']">
  <xsl:variable name="xml"
      select=".//*[local-name() = 'inlineXML'][normalize-space()]"/>
  <xsl:variable name="data"
      select=".//*[local-name() = 'inlineData'][normalize-space()]"/>
  <xsl:variable name="html"
      select="$data[contains(@contenttype, 'html')]"/>
  <xsl:variable name="first" select="*/*[local-name() = 'firstCreated']"/>
  <xsl:call-template name="begin">
    <xsl:with-param name="id" select="@guid"/>
    <xsl:with-param name="date" select="($first |
        */*[local-name() = 'versionCreated'][not($first)])[1]"/>
    <xsl:with-param name="title"
        select="(.//*[local-name() = 'headline'])[1]"/>
  </xsl:call-template>
  <xsl:choose>
    <xsl:when test="$xml">
      <xsl:apply-templates mode="text" select="$xml[1]"/>
    </xsl:when>
    <xsl:when test="$html">
      <xsl:value-of disable-output-escaping="yes"
          select="translate($html[1], '&#9;&#10;&#13;', '   ')"/>
    </xsl:when>
    <xsl:when test="starts-with(normalize-space($data[1]), '&lt;')">
      <xsl:value-of disable-output-escaping="yes"
          select="translate($data[1], '&#9;&#10;&#13;', '   ')"/>
    </xsl:when>
    <xsl:otherwise>
      <pre><xsl:value-of
          select="translate($data[1], '&#9;&#10;&#13;', ' &#x2028;')"/></pre>
    </xsl:otherwise>
  </xsl:choose>
  <xsl:text>&#10;</xsl:text>
</xsl:template>

<xsl:template name="begin">
  <xsl:param name="id"/>
  <xsl:param name="date"/>
  <xsl:param name="title"/>
  <xsl:text>D&#9;</xsl:text>
  <xsl:value-of disable-output-escaping="yes" select="normalize-space($id)"/>
  <xsl:text>&#9;</xsl:text>
  <xsl:value-of select="normalize-space($date)"/>
  <xsl:text>&#9;0&#9;0&#9;0&#9;-&#9;</xsl:text>
  <xsl:value-of select="normalize-space($title)"/>
  <xsl:text>&#9;</xsl:text>
</xsl:template>

<!-- What is on lines of its own, and what is no text of the article. -->
<xsl:template mode="text" match="*">
  <xsl:variable name="name" select="concat(' ', local-name(), ' ')"/>
  <xsl:choose>
    <xsl:when test="contains(' head script style media-metadata
        media-reference media-producer media-object ', $name)"/>
    <xsl:when test="local-name() = 'br'"><br/></xsl:when>
    <xsl:when test="local-name() = 'pre' or @display = 'Preformatted'">
      <pre><xsl:value-of
          select="translate(., '&#9;&#10;&#13;', ' &#x2028;')"/></pre>
    </xsl:when>
    <xsl:when test="contains(' p paragraph hl1 hl2 h1 h2 h3 h4 h5 h6 li dt dd
        td th tr table ul ol dl div section blockquote block bq credit
        media-caption figcaption caption address note fn hr ', $name)">
      <p><xsl:apply-templates mode="text"/></p>
    </xsl:when>
    <xsl:otherwise><xsl:apply-templates mode="text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template mode="text" match="text()">
  <xsl:value-of select="translate(., '&#9;&#10;&#13;', '   ')"/>
</xsl:template>

</xsl:stylesheet>
